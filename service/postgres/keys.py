from msgspec import Struct
class K(Struct): id:object; name:str; secret_hash:bytes; scopes:list
async def find_key(conn,prefix):
    r=await conn.fetchrow("select id,name,secret_hash,scopes from api_key where prefix=$1 and revoked_at is null",prefix)
    return K(r["id"],r["name"],r["secret_hash"],r["scopes"]) if r else None
