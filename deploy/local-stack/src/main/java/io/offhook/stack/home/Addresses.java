package io.offhook.stack.home;

import java.util.Optional;

/**
 * The addresses of the stack: on 127.0.0.1, and for phones and people on the network at another host if one is given.
 *
 * @param outside IP address or name by which the network reaches this machine
 */
public record Addresses(int offset, Optional<String> outside) {
    public static final String HOST = "127.0.0.1";
    private static final String EVERY_INTERFACE = "0.0.0.0";

    /** On this machine alone. */
    public Addresses(int offset) {
        this(offset, Optional.empty());
    }

    /** What listeners bind that are for phones and people. */
    public String listenHost() {
        return outside.isPresent() ? EVERY_INTERFACE : HOST;
    }

    /** The host that phones and people are told. */
    public String toldHost() {
        return outside.orElse(HOST);
    }

    public int port(Port port) {
        return port.at(offset);
    }

    public String hostAndPort(Port port) {
        return HOST + ":" + port(port);
    }

    /** For phones and people. */
    public String toldHostAndPort(Port port) {
        return toldHost() + ":" + port(port);
    }

    public String http(Port port) {
        return "http://" + hostAndPort(port);
    }

    /** For phones and people. */
    public String toldHttp(Port port) {
        return "http://" + toldHostAndPort(port);
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

    /** For phones and people. */
    public String toldHttps(Port port) {
        return "https://" + toldHostAndPort(port);
    }

    public String toldTftp() {
        return "tftp://" + toldHostAndPort(Port.PHONE_FILES_TFTP);
    }

    public String toldVerification() {
        return "tls://" + toldHostAndPort(Port.TVS_PHONES);
    }

    public String toldRedemption() {
        return toldHttps(Port.REDEMPTION);
    }
}
