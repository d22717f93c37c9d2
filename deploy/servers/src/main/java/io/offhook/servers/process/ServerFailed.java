package io.offhook.servers.process;

/** A server did not start, or not become ready. The message is for people: it names the server, the log and its last lines. */
public class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }
}
