package io.offhook.pki.x509;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** PEM text (RFC 7468). */
public final class Pem {

    private static final String CERTIFICATE = "CERTIFICATE";

    /** A byte order mark, an indent or a mail's quotation mark may precede a block; the reader wants it to begin its line. */
    private static final Pattern BEGIN = Pattern.compile("(?m)^.*?-----BEGIN ");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Pem() {}

    /** One block: its label, for example {@code X509 CRL}, and its content. */
    public record Block(String label, byte[] content) {}

    /** Thrown for the first block that is not base64 or has no END line. */
    public static final class MalformedBlock extends Exception {
        private static final long serialVersionUID = 1L;

        private final int number;

        MalformedBlock(int number, Exception cause) {
            super("block " + number + " is malformed", cause);
            this.number = number;
        }

        /** Its place in the text, from 1. */
        public int number() {
            return number;
        }
    }

    /** All blocks in the order of the text, whatever stands between them. */
    public static List<Block> blocks(String text) throws MalformedBlock {
        var blocks = new ArrayList<Block>();
        var reader = new PemReader(new StringReader(BEGIN.matcher(text).replaceAll("\n-----BEGIN ")));
        try {
            for (var each = reader.readPemObject(); each != null; each = reader.readPemObject()) {
                blocks.add(new Block(each.getType(), each.getContent()));
            }
            return blocks;
        } catch (IOException | RuntimeException e) {
            throw new MalformedBlock(blocks.size() + 1, e);
        }
    }

    public static String of(X509Certificate certificate) {
        return block(CERTIFICATE, Certificates.der(certificate));
    }

    public static String of(Collection<X509Certificate> certificates) {
        var text = new StringBuilder();
        certificates.forEach(each -> text.append(of(each)));
        return text.toString();
    }

    /** With the subject in a comment line before the block, for people. */
    public static String withSubject(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal().getName();
        // The subject comes from outside: a line break in it could begin another block.
        return "# " + CONTROL.matcher(subject).replaceAll("?") + "\n" + of(certificate);
    }

    public static String block(String label, byte[] content) {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(label, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
