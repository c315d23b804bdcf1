def parse(text):
    p=text.split("_")
    return (p[1],p[2]) if len(p)==3 and p[0]=="lup" else None
ALL=frozenset(f"{a}:{b}" for a in ("organisation","people","programme","day","outcomes","changes","admin") for b in ("read","write"))
def granted(s): return ALL if "*" in s else frozenset(s)
