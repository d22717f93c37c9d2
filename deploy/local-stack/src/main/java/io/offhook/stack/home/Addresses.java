package io.offhook.stack.home;

/** The addresses of the stack, all on 127.0.0.1. */
public record Addresses(int offset) {
    public static final String HOST = "127.0.0.1";

    public int port(Port port) {
        return port.at(offset);
    }

    public String hostAndPort(Port port) {
        return HOST + ":" + port(port);
    }

    public String http(Port port) {
        return "http://" + hostAndPort(port);
    }

    public String https(Port port) {
        return "https://" + hostAndPort(port);
    }

    /** The TFTP file server of phones. */
    public String tftp() {
        return "tftp://" + hostAndPort(Port.PHONE_FILES_TFTP);
    }

    /** The TVS listener of phones. */
    public String verification() {
        return "tls://" + hostAndPort(Port.TVS_PHONES);
    }

    /** The redemption listener of phones. */
    public String redemption() {
        return https(Port.REDEMPTION);
    }
}
