package io.offhook.benchmarks.behind;

import io.offhook.benchmarks.measure.BehindStep.StreamTally;
import io.offhook.stackclient.rest.Account;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs that watch what happens, each by a stream of its own without a filter. */
final class WatchedStreams implements AutoCloseable {

    private static final String PATH = "/api/v1/events/stream";
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<StreamTallyReader> readers = new ArrayList<>();

    /** @throws IOException if a stream is refused */
    static WatchedStreams open(int many, URI console, Account account, SentEvents sent)
            throws IOException, InterruptedException {
        var streams = new WatchedStreams();
        for (int i = 0; i < many; i++) {
            streams.open(console, account, new StreamTallyReader(sent));
        }
        return streams;
    }

    private void open(URI console, Account account, StreamTallyReader reader) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(console.resolve(PATH))
                .header("Authorization", account.authorization())
                .header("Accept", "text/event-stream")
                .build();
        var answer = client.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != OK) {
            throw new IOException(PATH + " answers " + answer.statusCode());
        }
        readers.add(reader);
        Thread.ofVirtual().start(() -> read(answer.body(), reader));
    }

    private static void read(Stream<String> lines, StreamTallyReader reader) {
        try (lines) {
            lines.forEach(reader);
        } catch (RuntimeException e) {
            // closed: what did not come is missing in its tally
        }
    }

    List<StreamTally> tallies() {
        return readers.stream().map(StreamTallyReader::tally).toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
