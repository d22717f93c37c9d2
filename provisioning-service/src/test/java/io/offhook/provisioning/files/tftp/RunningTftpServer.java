package io.offhook.provisioning.files.tftp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.eventing.trace.ProtocolSpans;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A server with two files, and its clients. Nothing here waits for a retransmission: it comes after a minute. */
final class RunningTftpServer implements AutoCloseable {

    /** Files for this address are never found. */
    static final String HANGING = "127.0.0.2";

    static final String DEFAULT = "XMLDefault.cnf.xml";
    static final String DEFAULT_FILE = "<Default>\n" + "x".repeat(1_100) + "\n</Default>\n";
    static final String TRUST_LIST = "ITLFile.tlv";
    static final byte[] TRUST_LIST_FILE = "list".getBytes(UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<TftpClient> clients = new ArrayList<>();
    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final ProtocolSpans spans = new ProtocolSpans(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build()
            .get("test"));
    private final TftpServer server = new TftpServer(vertx, RunningTftpServer::answer, new Settings(), meters, spans);

    RunningTftpServer() {
        server.start(new StartupEvent());
    }

    @Override
    public void close() {
        clients.forEach(TftpClient::close);
        server.stop(new ShutdownEvent());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.port();
    }

    TftpClient client() throws IOException {
        return client("127.0.0.1");
    }

    TftpClient client(String address) throws IOException {
        var client = new TftpClient(address, server.port());
        clients.add(client);
        return client;
    }

    double ended(String outcome) {
        return meters.counter("offhook.files.tftp.transfers", "outcome", outcome)
                .count();
    }

    /** Name, result and device of each span, in the order of their ends. */
    List<String> spans() {
        return exported.getFinishedSpanItems().stream()
                .map(span -> span.getName() + " " + of(span, "offhook.result") + " " + of(span, "offhook.device"))
                .toList();
    }

    private static String of(SpanData span, String key) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
    }

    double dropped() {
        return meters.counter("offhook.files.tftp.dropped").count();
    }

    private static Uni<Reply> answer(Caller caller, RequestedFile file) {
        if (caller.address().equals(HANGING)) {
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom()
                .item(
                        switch (file) {
                            case RequestedFile.Default ignored -> new Reply.Found(ServedFile.xml(DEFAULT_FILE));
                            case RequestedFile.TrustList ignored -> new Reply.Found(ServedFile.signed(TRUST_LIST_FILE));
                            case RequestedFile.SignedDefault ignored -> new Reply.Missing(Reply.Reason.NO_SUCH_FILE);
                            case RequestedFile.Configuration ignored -> new Reply.Missing(Reply.Reason.UNKNOWN_DEVICE);
                        });
    }

    /** Four transfers, two an address, and one lookup for addresses that are not proven. */
    private record Settings() implements TftpSettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public OptionalInt port() {
            return OptionalInt.of(0);
        }

        @Override
        public int maxTransfers() {
            return 4;
        }

        @Override
        public int maxTransfersPerAddress() {
            return 2;
        }

        @Override
        public Duration retransmitTimeout() {
            return Duration.ofMinutes(1);
        }
    }
}
