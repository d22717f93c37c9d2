package io.offhook.servers;

/** Somebody else listens where a server of ours wants to. */
public class PortInUse extends ServerFailed {
    private static final long serialVersionUID = 1L;

    public PortInUse(String server, int port) {
        super("Port %d is in use, and %s wants it".formatted(port, server));
    }
}
