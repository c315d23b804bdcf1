"""Conditional requests (RFC 9110, section 13): entity tags, If-Match and If-None-Match."""

import re

import xxhash

# Compressing proxies mark the tag of what they send: nginx and others make it weak, Apache adds the coding's name.
_CODING = r"(--?|;)(gzip|br|zstd|deflate)"
_TAG = rf'(W/)?"v[0-9]{{1,9}}(\.[0-9a-f]+)?({_CODING})?"'
IF_MATCH = re.compile(rf"^{_TAG}([ \t]*,[ \t]*{_TAG})*$")
_VERSION_TAG = re.compile(r'"v([0-9]{1,9})(\.[0-9a-f]+)?"')
_MARKED_TAG = re.compile(rf'(?:W/)?"([^"]*?)(?:{_CODING})?"')


def resource_etag(version: int, body: bytes) -> str:
    """Return the tag of a resource: its version, which If-Match compares, and a hash of the body."""
    return f'"v{version}.{xxhash.xxh3_64_hexdigest(body)}"'


def body_etag(body: bytes) -> str:
    """Return the tag of a response that has no version."""
    return f'"{xxhash.xxh3_64_hexdigest(body)}"'


def parse_entity_tags(header: str) -> list[str]:
    """Parse a list of entity tags, without the marks of compressing proxies."""
    tags = (tag.strip() for tag in header.split(","))
    return [f'"{match[1]}"' if (match := _MARKED_TAG.fullmatch(tag)) else tag for tag in tags if tag]


def parse_versions(header: str) -> list[int | None]:
    """Parse the versions in a list of entity tags; None for a tag without one."""
    matches = (_VERSION_TAG.fullmatch(tag) for tag in parse_entity_tags(header))
    return [int(match[1]) if match else None for match in matches]
