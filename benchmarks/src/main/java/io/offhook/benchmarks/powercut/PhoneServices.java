package io.offhook.benchmarks.powercut;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** The listeners of all replicas. A phone goes to the next replica with each request, as a load balancer would send it. */
record PhoneServices(List<URI> files, List<URI> redemption, List<InetSocketAddress> tvs) {

    static <T> T of(List<T> replicas, int turn) {
        return replicas.get(Math.floorMod(turn, replicas.size()));
    }
}
