package io.offhook.phone.inspect;

import io.offhook.pki.SignerInfo;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The JSON document of one file. The field names are part of the interface.
 *
 * @param records of a trust list
 * @param bodyBytes of a signed file
 * @param encryption of an encrypted file
 */
public record PhoneFileReport(
        String kind,
        String version,
        Optional<String> signerVersion,
        String fileName,
        String timestamp,
        String hash,
        Signer signer,
        Optional<List<CertificateRecord>> records,
        OptionalInt bodyBytes,
        Optional<EncryptionReport> encryption,
        Signature signature) {

    /** @param serial hex */
    public record Signer(String subject, String issuer, String serial) {

        static Signer of(SignerInfo signer) {
            return new Signer(signer.subject(), signer.issuer(), CertificateFacts.hex(signer.serial()));
        }
    }

    /** @param serial hex */
    public record CertificateRecord(
            String role,
            String subject,
            String issuer,
            String serial,
            String key,
            String notBefore,
            String notAfter,
            String sha256) {

        static CertificateRecord of(TrustListRecord record) {
            var facts = CertificateFacts.of(record.certificate());
            return new CertificateRecord(
                    record.role().label(),
                    facts.subject(),
                    facts.issuer(),
                    facts.serial(),
                    facts.key(),
                    facts.notBefore().toString(),
                    facts.notAfter().toString(),
                    facts.fingerprint());
        }
    }

    public record EncryptionReport(
            int keyBits, int wrappedKeyBytes, String iv, int plaintextBytes, String plaintextHash) {

        static EncryptionReport of(EncryptedFile file) {
            var encryption = file.encryption();
            return new EncryptionReport(
                    encryption.keyBits(),
                    encryption.wrappedKey().length(),
                    encryption.iv().toString(),
                    file.body().length - encryption.padding(),
                    encryption.plaintextHash().toString());
        }
    }

    public record Signature(boolean verified, boolean good, String message) {

        static Signature of(SignatureCheck check) {
            var verified = check instanceof SignatureCheck.Checked;
            return new Signature(verified, verified && !check.isBad(), check.message());
        }
    }

    public static PhoneFileReport of(PhoneFile file, SignatureCheck check) {
        var header = file.header();
        return new PhoneFileReport(
                header.kind().name(),
                header.kind().version(),
                header.signerVersion().map(SignerVersion::toString),
                header.fileName(),
                header.timestamp().toString(),
                header.hash().digest(),
                Signer.of(header.signer()),
                file instanceof TrustListFile list ? Optional.of(records(list)) : Optional.empty(),
                file instanceof SignedFile signed ? OptionalInt.of(signed.body().length) : OptionalInt.empty(),
                file instanceof EncryptedFile encrypted
                        ? Optional.of(EncryptionReport.of(encrypted))
                        : Optional.empty(),
                Signature.of(check));
    }

    private static List<CertificateRecord> records(TrustListFile list) {
        return list.list().records().stream().map(CertificateRecord::of).toList();
    }
}
