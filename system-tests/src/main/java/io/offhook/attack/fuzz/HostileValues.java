package io.offhook.attack.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that programs stumble over, by a name for the report. */
final class HostileValues {

    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 20_000;

    private HostileValues() {}

    /** As JSON text: for a field, or a whole body. */
    static Map<String, String> json() {
        var values = new LinkedHashMap<String, String>();
        values.put("null", "null");
        values.put("true", "true");
        values.put("0", "0");
        values.put("-1", "-1");
        values.put("0.1", "0.1");
        values.put("2^31", "2147483648");
        values.put("2^63", "9223372036854775808");
        values.put("-2^63", "-9223372036854775808");
        values.put("1e400", "1e400");
        values.put("1e-400", "1e-400");
        values.put("1e999999999", "1e999999999");
        values.put("a thousand digits", "9".repeat(1_000));
        values.put("NaN", "NaN");
        values.put("01", "01");
        values.put("an empty text", "\"\"");
        values.put("a blank", "\" \"");
        values.put("U+0000", "\"a\\u0000b\"");
        values.put("a lone surrogate", "\"\\ud800\"");
        values.put("two low surrogates", "\"\\udc00\\udc00\"");
        values.put("U+202E and an emoji", "\"\\u202e\\ud83d\\ude00\"");
        values.put("U+FFFF", "\"\\uffff\"");
        values.put("control characters", "\"\\u0001\\r\\n\\t\\u007f\\u0085\"");
        values.put("300 characters", "\"" + "x".repeat(300) + "\"");
        values.put("70000 characters", "\"" + "x".repeat(70_000) + "\"");
        values.put("a megabyte", "\"" + "x".repeat(MEGABYTE) + "\"");
        values.put("a quote and SQL", "\"'; drop table event; --\"");
        values.put("a pattern", "\"%_\\\\%\"");
        values.put("a template", "\"${x}{{7*7}}#{1}<script>\"");
        values.put("a path", "\"../../../../etc/passwd\"");
        values.put("the last day", "\"+999999999-12-31T23:59:59Z\"");
        values.put("the first day", "\"-999999999-01-01T00:00:00Z\"");
        values.put("a day that is not", "\"2026-02-30T25:61:61Z\"");
        values.put("year 10000", "\"+10000-01-01T00:00:00Z\"");
        values.put("a huge duration", "\"PT2562047788015215H30M7.999999999S\"");
        values.put("a negative duration", "\"PT-1S\"");
        values.put("a UUID", "\"00000000-0000-0000-0000-000000000000\"");
        values.put("half a UUID", "\"0-0-0-0-0\"");
        values.put("an empty object", "{}");
        values.put("an object", "{\"a\":{\"b\":1}}");
        values.put("an empty list", "[]");
        values.put("a list of null", "[null]");
        values.put("a list of lists", "[[[]]]");
        values.put("a long list", "[" + "1,".repeat(5_000) + "1]");
        values.put("deep lists", "[".repeat(DEEP) + "]".repeat(DEEP));
        values.put("deep objects", "{\"a\":".repeat(900) + "1" + "}".repeat(900));
        return values;
    }

    /** Percent-encoded: for an address. */
    static Map<String, String> address() {
        var values = new LinkedHashMap<String, String>();
        values.put("nothing", "");
        values.put("a blank", "%20");
        values.put("U+0000", "%00");
        values.put("bad UTF-8", "%ff%fe");
        values.put("an overlong slash", "%c0%af");
        values.put("a surrogate in UTF-8", "%ed%a0%80");
        values.put("a broken escape", "%zz");
        values.put("half an escape", "%");
        values.put("dots", "..");
        values.put("escaped dots", "%2e%2e%2f%2e%2e");
        values.put("a semicolon", ";a=b");
        values.put("-1", "-1");
        values.put("2^31", "2147483648");
        values.put("2^63", "9223372036854775808");
        values.put("1.5", "1.5");
        values.put("1e9", "1e9");
        values.put("a word", "x");
        values.put("a UUID", "00000000-0000-0000-0000-000000000000");
        values.put("half a UUID", "0-0-0-0-0");
        values.put("a fingerprint", "0".repeat(64));
        values.put("a MAC", "2C3124C9F8E1");
        values.put("a device", "SEP2C3124C9F8E1");
        values.put("3000 characters", "a".repeat(3_000));
        values.put("a quote and SQL", "%27%3B%20drop%20table%20event%3B--");
        values.put("a pattern", "%25_%5C");
        values.put("an emoji and U+202E", "%F0%9F%98%80%E2%80%AE");
        values.put("lines", "%0d%0aX-Injected:%201");
        values.put("the last day", "%2B999999999-12-31T23:59:59Z");
        values.put("a comma", "a,b,,");
        values.put("a list", "1&x=2");
        return values;
    }

    /** For a header: any bytes but line ends. */
    static Map<String, String> header() {
        var values = new LinkedHashMap<String, String>();
        values.put("nothing", "");
        values.put("a word", "x");
        values.put("a control character", "a\u0001b");
        values.put("bad UTF-8", "\u00ff\u00fe");
        values.put("3000 characters", "a".repeat(3_000));
        values.put("a quote and SQL", "'; drop table event; --");
        return values;
    }

    /** Whole bodies, whatever the media type. */
    static Map<String, byte[]> bodies() {
        var values = new LinkedHashMap<String, byte[]>();
        values.put("nothing", new byte[0]);
        values.put("half an object", utf8("{\"a\":"));
        values.put("an object and more", utf8("{} {}"));
        values.put("unknown fields", utf8("{\"unknown\":1,\"__proto__\":{},\"@type\":\"x\",\"class\":\"x\"}"));
        values.put("a field twice", utf8("{\"id\":1,\"id\":2,\"name\":1,\"name\":2}"));
        values.put("bad UTF-8", new byte[] {'"', (byte) 0xff, (byte) 0xfe, (byte) 0xc0, (byte) 0xaf, '"'});
        values.put("a byte order mark", utf8("\ufeff{}"));
        values.put("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
        values.put("U+0000", utf8("\u0000\u0000"));
        values.put("a megabyte of blanks", utf8(" ".repeat(MEGABYTE)));
        values.put("commas", utf8(",,,\n,,,\n\"\n"));
        values.put("a long line", utf8("a,".repeat(100_000)));
        values.put("quotes", utf8("\"".repeat(10_001)));
        values.put("PEM of nothing", utf8("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"));
        values.put("PEM of zeros", utf8("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
        values.put("half PEM", utf8("-----BEGIN CERTIFICATE-----\nMIIB"));
        values.put("PEM of a list", utf8("-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n"));
        values.put("DER that lies", new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0});
        values.put(
                "XML",
                utf8("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"));
        return values;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
