package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Verify requests of phones that come again: each on a connection of its own, which resumes the session of the one before. */
public final class ResumingTvsRequests {

    private static final int TIMEOUT_SECONDS = 30;

    private final TvsRequest request;
    private final LinkedBlockingQueue<SslContext> phones = new LinkedBlockingQueue<>();

    /**
     * @param phones how many come at the same time; a session is for one connection at a time
     * @param contexts makes the TLS of a phone
     */
    public ResumingTvsRequests(TvsRequest request, int phones, Callable<SslContext> contexts) throws Exception {
        this.request = request;
        for (int phone = 0; phone < phones; phone++) {
            var context = contexts.call();
            ask(context);
            this.phones.add(context);
        }
    }

    /** The bytes of the answer. */
    public byte[] once() throws Exception {
        var phone = phones.take();
        try {
            return ask(phone);
        } finally {
            phones.add(phone);
        }
    }

    private byte[] ask(SslContext phone) throws Exception {
        var connection = request.wire().resumeTvs(request.server(), phone).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        try {
            return request.on(connection);
        } finally {
            connection.close();
        }
    }
}
