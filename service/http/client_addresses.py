"""The client address of a request, also behind proxies."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from litestar.types import HTTPScope

from service.settings import Networks

_MAX_HOPS = 20


def find_client_network(scope: HTTPScope, trusted: Networks) -> str:
    """Return the network of a request's client: an IPv4 address, or the /64 that an IPv6 host can choose from.

    A trusted proxy names its client in X-Forwarded-For: the last hop that is not a trusted proxy is the client. Earlier
    hops come from the client itself and are not trusted.
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
    """Parse an address, with or without a port."""
    host = text[1:].partition("]")[0] if text.startswith("[") else text
    if host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
