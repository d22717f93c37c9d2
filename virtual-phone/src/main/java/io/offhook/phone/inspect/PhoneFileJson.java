package io.offhook.phone.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustListRecord;

/** For programs: {@code {"kind","version","signer":{},...,"records":[{}],"signature":{"verified","good","message"}}}. */
public final class PhoneFileJson {

    private PhoneFileJson() {}

    public static ObjectNode of(PhoneFile file, Judgement judgement) {
        var json = JsonNodeFactory.instance.objectNode();
        var header = file.header();
        json.put("kind", header.kind().name());
        json.put("version", header.kind().version());
        header.signerVersion().ifPresent(version -> json.put("signerVersion", version.toString()));
        json.put("fileName", header.fileName());
        json.put("timestamp", header.timestamp().toString());
        json.put("hash", header.hash().digest());
        json.putObject("signer")
                .put("subject", header.signer().subject())
                .put("issuer", header.signer().issuer())
                .put("serial", CertificateFacts.hex(header.signer().serial()));
        switch (file) {
            case TrustListFile list -> {
                var records = json.putArray("records");
                list.list().records().forEach(it -> records.add(record(it)));
            }
            case SignedFile signed -> json.put("bodyBytes", signed.body().length);
            case EncryptedFile encrypted -> json.set("encryption", encryption(encrypted));
        }
        json.putObject("signature")
                .put("verified", judgement instanceof Judgement.Judged)
                .put("good", judgement instanceof Judgement.Judged && !judgement.isBad())
                .put("message", judgement.message());
        return json;
    }

    private static ObjectNode record(TrustListRecord record) {
        var facts = CertificateFacts.of(record.certificate());
        return JsonNodeFactory.instance
                .objectNode()
                .put("role", record.role().label())
                .put("subject", facts.subject())
                .put("issuer", facts.issuer())
                .put("serial", facts.serial())
                .put("key", facts.key())
                .put("notBefore", facts.notBefore().toString())
                .put("notAfter", facts.notAfter().toString())
                .put("sha256", facts.fingerprint());
    }

    private static ObjectNode encryption(EncryptedFile file) {
        var encryption = file.encryption();
        return JsonNodeFactory.instance
                .objectNode()
                .put("keyBits", encryption.keyBits())
                .put("wrappedKeyBytes", encryption.wrappedKey().length())
                .put("iv", encryption.iv().toString())
                .put("plaintextBytes", file.body().length - encryption.padding())
                .put("plaintextHash", encryption.plaintextHash().toString());
    }
}
