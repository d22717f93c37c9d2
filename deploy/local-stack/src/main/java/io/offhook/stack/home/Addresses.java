package io.offhook.stack.home;

/** Where everything is, all on 127.0.0.1. */
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

    /** Phone files once more. */
    public String tftp() {
        return "tftp://" + hostAndPort(Port.PHONE_FILES_TFTP);
    }

    /** Where phones ask about certificates. */
    public String verification() {
        return "tls://" + hostAndPort(Port.TVS_PHONES);
    }

    /** Where phones redeem. */
    public String redemption() {
        return https(Port.REDEMPTION);
    }
}
