"""From which address a request comes, also where proxies stand in between."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from litestar.types import HTTPScope

from service.settings import Networks

_MAX_HOPS = 20


def find_client_network(scope: HTTPScope, trusted: Networks) -> str:
    """Name the network that a request comes from: an IPv4 address, or the /64 that an IPv6 host can choose from.

    A proxy that is trusted says in X-Forwarded-For for whom it asks: the last hop that is not itself a trusted proxy is
    the client. What a client writes there stands before that, and is not believed.
    """
    peer = scope["client"][0] if scope["client"] else ""
    address = _parse(peer)
    if address is None:
        return peer
    if address in trusted:
        forwarded = b",".join(value for name, value in scope["headers"] if name == b"x-forwarded-for")
        for hop in reversed(forwarded.decode("latin-1").split(",")[-_MAX_HOPS:]):
            hop_address = _parse(hop.strip())
            if hop_address is None:
                break
            address = hop_address
            if address not in trusted:
                break
    return str(address) if address.version == 4 else str(IPv6Network((address, 64), strict=False))


def _parse(text: str) -> IPv4Address | IPv6Address | None:
    """Read an address, with or without a port."""
    host = text[1:].partition("]")[0] if text.startswith("[") else text
    if host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
