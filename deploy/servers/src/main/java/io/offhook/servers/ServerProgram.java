package io.offhook.servers;

import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.Signal;
import java.util.List;

/** A server that can be started: its name, its ports, and how to know that it answers. */
public interface ServerProgram {

    /** As people call it; used in messages. */
    String name();

    /** The port its clients use. */
    int port();

    /** All TCP ports it listens on, for the check that they are free. */
    default List<Integer> ports() {
        return List.of(port());
    }

    /** All UDP ports it listens on. */
    default List<Integer> udpPorts() {
        return List.of();
    }

    /** Makes its data directory ready, anew or as it was left, and says what to run. */
    ProcessCommand prepare();

    /** One quick probe; false while it starts. */
    boolean answers();

    /** The signal that makes it stop in an orderly way and soon. */
    default Signal stopSignal() {
        return Signal.TERM;
    }
}
