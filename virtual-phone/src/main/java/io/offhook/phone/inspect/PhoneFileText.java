package io.offhook.phone.inspect;

import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.FileHeader;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: one line for each field of a file. */
public final class PhoneFileText {

    private PhoneFileText() {}

    public static List<String> lines(PhoneFile file, SignatureCheck check) {
        var lines = new ArrayList<String>();
        header(lines, file);
        switch (file) {
            case TrustListFile list -> records(lines, list.list().records());
            case SignedFile signed -> lines.add(line("body", signed.body().length + " bytes"));
            case EncryptedFile encrypted -> encryption(lines, encrypted);
        }
        lines.add(line("signature", check.message()));
        return lines;
    }

    private static void header(List<String> lines, PhoneFile file) {
        FileHeader header = file.header();
        lines.add(line("kind", kind(file) + ", version " + header.kind().version()));
        if (file instanceof TrustListFile) {
            lines.add(line(
                    "signer version",
                    header.signerVersion().map(SignerVersion::toString).orElse("none")));
        }
        lines.add(line("file name", header.fileName()));
        lines.add(line("timestamp", header.timestamp().toString()));
        lines.add(line("hash", header.hash().digest()));
        lines.add(line("signer", header.signer().subject()));
        lines.add(line("  issuer", header.signer().issuer()));
        lines.add(line("  serial", CertificateFacts.hex(header.signer().serial())));
    }

    static String kind(PhoneFile file) {
        return switch (file) {
            case TrustListFile list -> "trust list";
            case SignedFile signed -> "signed file";
            case EncryptedFile encrypted -> "encrypted file";
        };
    }

    private static void records(List<String> lines, List<TrustListRecord> records) {
        lines.add(line("records", Integer.toString(records.size())));
        for (var record : records) {
            var facts = CertificateFacts.of(record.certificate());
            lines.add(line("- " + record.role().label(), facts.subject()));
            lines.add(line("  issuer", facts.issuer()));
            lines.add(line("  serial", facts.serial()));
            lines.add(line("  key", facts.key()));
            lines.add(line("  valid", facts.notBefore() + " to " + facts.notAfter()));
            lines.add(line("  SHA-256", facts.fingerprint()));
        }
    }

    private static void encryption(List<String> lines, EncryptedFile file) {
        var encryption = file.encryption();
        lines.add(line("device key", "RSA " + encryption.keyBits()));
        lines.add(line("wrapped key", encryption.wrappedKey().length() + " bytes"));
        lines.add(line("cipher", "AES-128-CBC, IV " + encryption.iv()));
        lines.add(line("plaintext", file.body().length - encryption.padding() + " bytes"));
        lines.add(line(
                "  " + encryption.hash().digest(), encryption.plaintextHash().toString()));
    }

    private static String line(String name, String value) {
        return "%-16s %s".formatted(name, value);
    }
}
