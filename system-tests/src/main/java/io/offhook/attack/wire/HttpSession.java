package io.offhook.attack.wire;

import io.offhook.attack.installation.Endpoint;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends requests to one port, on one connection as long as the server keeps it. Not for several threads. */
public final class HttpSession implements AutoCloseable {

    private final Endpoint endpoint;
    private final Duration deadline;
    private @Nullable Connection kept;

    public HttpSession(Endpoint endpoint, Duration deadline) {
        this.endpoint = endpoint;
        this.deadline = deadline;
    }

    /**
     * Empty if the connection is closed without an answer.
     *
     * @throws SocketTimeoutException if there is no answer within the deadline
     */
    public Optional<Answer> exchange(HttpText request) throws IOException {
        var reused = kept;
        if (reused != null) {
            try {
                var answer = send(reused, request);
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException closed) {
                close(); // between two requests the server may close; this one is sent again
            }
        }
        var fresh = Connection.open(endpoint);
        kept = fresh;
        return send(fresh, request);
    }

    private Optional<Answer> send(Connection connection, HttpText request) throws IOException {
        boolean keep = false;
        try {
            var written = write(connection, request);
            var answer = connection.answer(deadline);
            keep = written && answer.isPresent() && !answer.get().closes();
            return answer;
        } catch (EOFException closed) {
            return Optional.empty();
        } finally {
            if (!keep) {
                close();
            }
        }
    }

    /** A server may answer, and close, before it has read all. */
    private static boolean write(Connection connection, HttpText request) {
        try {
            connection.send(request.toBytes());
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }
}
