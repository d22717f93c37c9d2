package io.offhook.servers.kafka;

/** One node of a cluster, broker and controller, on ports that it keeps. */
public record KafkaNode(int id, int port, int controllerPort) {

    String voter() {
        return id + "@127.0.0.1:" + controllerPort;
    }
}
