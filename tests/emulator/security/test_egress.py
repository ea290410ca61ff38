"""Where webhooks may go, in whatever way an address is written."""

from __future__ import annotations

import ipaddress

import pytest

from plivo_emulator.webhooks.egress import BlockedDestination, EgressPolicy, embedded
from plivo_emulator.webhooks.urls import requested_url


def allowed(host: str, *rules: str) -> bool:
    try:
        EgressPolicy(rules).check(requested_url(f"http://{host}/hook"))
    except ValueError:
        # Forbidden, or no URL that the HTTP client would call either.
        return False
    return True


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.8.9.10:8000", "[::1]", "[::1]:80", "localhost", "LocalHost."),
        *("app.localhost:3000", "[::ffff:127.0.0.1]", "[0:0:0:0:0:0:0:1]", "user:word@127.0.0.1"),
    ],
)
def test_this_machine_may_always_be_called(host: str) -> None:
    assert allowed(host)


ELSEWHERE = [
    *("10.0.0.1", "172.16.3.4", "192.168.1.1", "100.64.0.1", "[fd00::1]"),
    *("169.254.169.254", "[fe80::1]", "[fd00:ec2::254]"),
    *("0.0.0.0", "[::]", "255.255.255.255", "224.0.0.1", "[ff02::1]", "198.18.0.1", "0.1.2.3"),
    *("93.184.215.14", "[2606:2800:21f:cb07:6820:80da:af6b:8b2c]", "example.com"),
    # The same in other forms.
    *("[::ffff:10.0.0.1]", "[::ffff:a9fe:a9fe]", "[64:ff9b::10.0.0.1]", "[2002:a00:1::]"),
    *("[::10.0.0.1]", "[::ffff:0.0.0.0]", "[2001:0:a00:1::f5ff:fffe]"),
    # Not loopback: packets to these go to a gateway (6to4, NAT64, Teredo, RFC 2765, ISATAP).
    *("[2002:7f00:1::1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[::127.0.0.1]"),
    *("[2001:0:7f00:1::80ff:fffe]", "[2001::80ff:fffe]", "[::ffff:0:127.0.0.1]"),
    *("[fe80::5efe:7f00:1]", "[::2]", "[100::1]"),
    # What some programs take for 127.0.0.1, others for a name or another address.
    *("2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "127.0.0.1.5", "1.0x7f"),
    *("127.0.0.01", "017700000001", "4294967295", "[fe80::1%25lo]"),
    # Tricks with the parts of a URL.
    *("127.0.0.1@example.com", "localhost.example.com", "notlocalhost", "localhost@10.0.0.1"),
    *("127.0.0.1.nip.io", "127.0.0.1%2eexample.com", "xn--lcalhost-54a"),
]


@pytest.mark.parametrize("host", ELSEWHERE)
def test_nothing_else_may_be_called_unless_allowed(host: str) -> None:
    assert not allowed(host)


@pytest.mark.parametrize("host", ELSEWHERE)
def test_a_name_or_another_network_that_was_allowed_changes_nothing(host: str) -> None:
    assert not allowed(host, "app.test", "private", "203.0.113.0/24")


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "ws://127.0.0.1/", "file:///etc/passwd", "/x"])
def test_only_the_web_is_called(url: str) -> None:
    with pytest.raises(BlockedDestination, match="only http and https"):
        EgressPolicy().check(url)


@pytest.mark.parametrize(
    ("host", "rule"),
    [
        *(("10.0.0.1", rule) for rule in ("10.0.0.1", "10.0.0.0/8")),
        ("169.254.169.254", "169.254.0.0/16"),
        *(("[::ffff:10.0.0.1]", "10.0.0.0/8"), ("[fd00::1]", "fd00::/8"), ("[fd00::1]", "fd00::1")),
        *(("app.test", "app.test"), ("APP.test.", "app.test"), ("app.test", "App.Test.")),
        ("bücher.example", "bücher.example"),
        ("xn--bcher-kva.example", "bücher.example"),
    ],
)
def test_what_was_allowed_may_be_called(host: str, rule: str) -> None:
    assert allowed(host, rule)


# What a name leads to, and which of it is called under which rules.
LEADS = [
    (["93.184.215.14"], [], []),
    (["93.184.215.14"], ["app.test"], ["93.184.215.14"]),
    (["127.0.0.1", "::1"], ["app.test"], ["127.0.0.1", "::1"]),
    (["10.0.0.1"], ["app.test"], []),
    (["10.0.0.1"], ["app.test", "private"], ["10.0.0.1"]),
    (["10.0.0.1", "10.9.9.9"], ["app.test", "10.0.0.0/16"], ["10.0.0.1"]),
    (["fd00::1", "::ffff:10.0.0.1"], ["app.test"], []),
    (["169.254.169.254"], ["app.test", "private"], []),
    (["fe80::1"], ["app.test", "private"], []),
    (["0.0.0.0", "::"], ["app.test", "private"], []),
    (["224.0.0.1"], ["app.test", "private"], []),
    (["2002:7f00:1::1", "64:ff9b::7f00:1"], ["app.test", "private"], []),
    (["64:ff9b::10.0.0.1"], ["app.test"], []),
    (["64:ff9b::10.0.0.1"], ["app.test", "10.0.0.0/8"], ["64:ff9b::10.0.0.1"]),
    (["64:ff9b::93.184.215.14"], ["app.test"], ["64:ff9b::93.184.215.14"]),
    # Several addresses, some of them bad: only the good ones are called.
    (["10.0.0.1", "93.184.215.14", "169.254.169.254"], ["app.test"], ["93.184.215.14"]),
]


@pytest.mark.parametrize(("found", "rules", "called"), LEADS)
def test_a_name_is_as_good_as_its_addresses(
    found: list[str], rules: list[str], called: list[str]
) -> None:
    destinations = EgressPolicy(rules)
    if called:
        assert destinations.reachable("app.test", found) == called
    else:
        with pytest.raises(BlockedDestination, match=r"app\.test resolves to .* is not allowed"):
            destinations.reachable("app.test", found)


def test_names_of_this_machine_lead_nowhere_else() -> None:
    destinations = EgressPolicy(["app.test", "private"])
    assert destinations.reachable("localhost", ["::1", "127.0.0.1"]) == ["::1", "127.0.0.1"]
    with pytest.raises(BlockedDestination):
        destinations.reachable("localhost", ["10.0.0.1"])


@pytest.mark.parametrize("rule", ["", "a b", "http://app.test", "app.test:80", "10.0.0.0/33", "*"])
def test_rules_that_mean_nothing_are_refused(rule: str) -> None:
    with pytest.raises(ValueError, match="is not a valid destination"):
        EgressPolicy([rule])


def test_the_reason_says_how_to_allow_it() -> None:
    with pytest.raises(
        BlockedDestination, match=r"a private address, --allow-callbacks 10\.0\.0\.1\)"
    ):
        EgressPolicy(["app.test"]).reachable("app.test", ["10.0.0.1"])


@pytest.mark.parametrize(
    ("address", "inner"),
    [("::ffff:1.2.3.4", "1.2.3.4"), ("2002:102:304::", "1.2.3.4"), ("::1", "::1"), ("::", "::")],
)
def test_embedded_addresses(address: str, inner: str) -> None:
    assert str(embedded(ipaddress.ip_address(address))) == inner
