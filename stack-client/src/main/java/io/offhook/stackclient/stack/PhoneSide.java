package io.offhook.stackclient.stack;

import java.net.URI;

/**
 * The addresses of the phone listeners. With {@code --port-offset} they differ from the defaults of phones.
 *
 * @param files over HTTP
 * @param https the same over HTTPS
 * @param tftp {@code host:port}, the same over TFTP
 * @param tvs {@code host:port}
 * @param capf {@code host:port}
 */
public record PhoneSide(URI files, URI https, String tftp, String tvs, String capf) {}
