package io.offhook.servers;

import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.Signal;
import java.util.List;

/** A server that can be started: its name, its ports, and how to know that it answers. */
public interface ServerProgram {

    /** The name in messages. */
    String name();

    /** The port its clients use. */
    int port();

    /** All TCP ports that it listens on. */
    default List<Integer> ports() {
        return List.of(port());
    }

    /** All UDP ports that it listens on. */
    default List<Integer> udpPorts() {
        return List.of();
    }

    /** Prepares the data directory, new or existing, and returns the command to run. */
    ProcessCommand prepare();

    /** Probes the server once; false while it starts. */
    boolean answers();

    /** The signal for a clean and fast shutdown. */
    default Signal stopSignal() {
        return Signal.TERM;
    }
}
