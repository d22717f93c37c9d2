package io.offhook.phone.tvs;

import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsMessage.Command;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import java.security.cert.X509Certificate;

/** A verify request about one certificate, for repeated use: its bytes are always the same. */
public final class TvsVerification {

    private static final int SESSION = 1;

    private final X509Certificate certificate;
    private final byte[] request;

    /** @param deviceName with the model, {@code CP-8861-SEP2C3124C9F8E1} */
    public TvsVerification(String deviceName, X509Certificate certificate) {
        this.certificate = certificate;
        this.request = new TvsMessage(
                        Command.VERIFY_REQUEST, SESSION, TvsElements.verifyRequest(deviceName, certificate))
                .toBytes();
    }

    public byte[] request() {
        return request.clone();
    }

    /**
     * @param message the whole answer, header included
     * @throws MalformedFile if it is no answer to this request
     */
    public TvsAnswer read(byte[] message) throws MalformedFile {
        var bytes = Bytes.of(message);
        if (bytes.length() < TvsMessage.HEADER) {
            throw new MalformedFile(Reason.UNKNOWN_CODE, 0, 0, "shorter than a TVS header");
        }
        var header = bytes.part(0, TvsMessage.HEADER);
        var body = bytes.part(TvsMessage.HEADER, bytes.length());
        if (TvsMessage.bodyLength(header, Command.VERIFY_RESPONSE, SESSION) != body.length()) {
            throw new MalformedFile(Reason.UNKNOWN_CODE, 0, TvsMessage.HEADER, "the length differs from the header");
        }
        return TvsElements.verifyAnswer(body, certificate);
    }
}
