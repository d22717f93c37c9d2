package io.offhook.selfcare.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person to mail: display name and address, RFC 5322 section 3.4. */
public final class Mailbox {

    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final int MAX_ADDRESS = 254;

    /** What never belongs in a header: control characters, CR and LF first of all, and line separators. */
    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s\\u0080-\\u009f\\u2028\\u2029]+");

    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
    private static final int MAX_NAME = 100;
    /** An encoded word has at most 75 characters, RFC 2047 section 2: 12 around 60 of Base64, which are 45 bytes. */
    private static final int ENCODED_WORD_BYTES = 45;

    private final String name;
    private final String address;

    private Mailbox(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /**
     * Empty if the address cannot be mailed to: not {@code local@domain}, or a local part that needs SMTPUTF8.
     *
     * @param name any text; what a header cannot carry becomes a space
     */
    public static Optional<Mailbox> parse(String name, String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || !LOCAL_PART.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return asciiDomain(address.substring(at + 1))
                .map(domain -> address.substring(0, at) + "@" + domain)
                .filter(whole -> whole.length() <= MAX_ADDRESS)
                .map(whole -> new Mailbox(clean(name), whole));
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return domain.isEmpty() || domain.startsWith(".")
                    ? Optional.empty()
                    : Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String clean(String name) {
        var line = GAPS.matcher(name).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= MAX_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_NAME)).strip();
    }

    /** The bare address, for the envelope. */
    public String address() {
        return address;
    }

    /** The value of a header like {@code To}; long ones are folded. */
    public String header() {
        return name.isEmpty() ? address : phrase() + "\r\n <" + address + ">";
    }

    private String phrase() {
        // Mail clients decode what looks like an encoded word, even inside quotes.
        if (!name.chars().allMatch(each -> each < 0x7f) || name.contains("=?")) {
            return encodedWords();
        }
        return ATOMS.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String encodedWords() {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int codePoint : name.codePoints().toArray()) {
            var next = Character.toString(codePoint);
            if ((word + next).getBytes(UTF_8).length > ENCODED_WORD_BYTES) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(word.toString());
        return folded(words);
    }

    private static String folded(List<String> words) {
        return String.join(
                "\r\n ",
                words.stream()
                        .map(word -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(UTF_8)) + "?=")
                        .toList());
    }

    @Override
    public String toString() {
        return "Mailbox[****]";
    }
}
