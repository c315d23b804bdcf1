from msgspec import Struct
from zoneinfo import ZoneInfo
class Settings(Struct, frozen=True, kw_only=True):
    database_url: str
    database_read_url: str | None = None
    time_zone: str = "Europe/Oslo"
    @property
    def zone(self): return ZoneInfo(self.time_zone)
