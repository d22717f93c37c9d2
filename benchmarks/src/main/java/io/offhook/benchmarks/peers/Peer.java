package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.measure.Round;
import java.io.IOException;
import java.util.List;

/** A program that does a part of the stack's work. Closing ends it. */
interface Peer extends AutoCloseable {

    Round run(String stage, int count) throws IOException, InterruptedException;

    PeerResult result(List<Round> ofPeer, List<Round> ofStack);

    @Override
    void close() throws IOException;
}
