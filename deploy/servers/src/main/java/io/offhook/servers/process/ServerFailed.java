package io.offhook.servers.process;

/** A server did not start or did not become ready. The message names the server, the log and the last lines of the log. */
public class ServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }
}
