package io.offhook.edge.door;

/** Says who may come in, before any cryptography is spent on them. Called on event loops, from several at once. */
public interface Doorkeeper {

    /** Whether a connection from there may stay; for one that may, {@link #leave} is called when it is gone. */
    boolean enter(String address);

    void leave(String address);
}
