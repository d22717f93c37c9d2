package io.offhook.listener;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** What clients take, and the first messages of such clients as the JDK writes them. */
enum ClientHellos {
    TLS_1_3(it -> it.setProtocols(new String[] {"TLSv1.3"}), true),
    TLS_1_2(it -> it.setProtocols(new String[] {"TLSv1.2"}), true),
    BOTH(it -> it.setProtocols(new String[] {"TLSv1.2", "TLSv1.3"}), true),
    TLS_1_3_WITH_RSA_SIGNATURES(
            it -> {
                it.setProtocols(new String[] {"TLSv1.3"});
                it.setSignatureSchemes(new String[] {"rsa_pss_rsae_sha256", "rsa_pkcs1_sha256"});
            },
            false),
    /** As OpenSSL did: signatures with ECDSA are named although no suite has them. */
    TLS_1_2_WITH_RSA_SUITES(
            it -> {
                it.setProtocols(new String[] {"TLSv1.2"});
                it.setCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
            },
            false),
    TLS_1_2_WITH_RSA_SIGNATURES(
            it -> {
                it.setProtocols(new String[] {"TLSv1.2"});
                it.setSignatureSchemes(new String[] {"rsa_pkcs1_sha256"});
            },
            false),
    /** The signature is taken, with another curve. */
    WITHOUT_P256(it -> it.setNamedGroups(new String[] {"x25519", "secp384r1"}), false);

    private static final int RECORD_HEADER = 5;
    private static final int MESSAGE_HEADER = 4;
    private static final int LARGEST = 1 << 15;

    private final Consumer<SSLParameters> parameters;
    final boolean takesP256;

    ClientHellos(Consumer<SSLParameters> parameters, boolean takesP256) {
        this.parameters = parameters;
        this.takesP256 = takesP256;
    }

    SSLParameters set(SSLParameters others) {
        parameters.accept(others);
        return others;
    }

    /** Without the headers of record and message. */
    ByteBuf message() throws GeneralSecurityException, SSLException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        var engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        engine.setSSLParameters(set(engine.getSSLParameters()));
        var out = ByteBuffer.allocate(LARGEST);
        engine.wrap(ByteBuffer.allocate(0), out);
        return Unpooled.wrappedBuffer(out.flip()).skipBytes(RECORD_HEADER + MESSAGE_HEADER);
    }
}
