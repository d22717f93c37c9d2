package io.offhook.stackclient.stack;

import java.net.URI;

/**
 * Where phones connect. They cannot guess it once ports are moved.
 *
 * @param files over HTTP
 * @param https the same over HTTPS
 * @param tftp {@code host:port}, the same over TFTP
 * @param tvs {@code host:port}
 */
public record PhoneSide(URI files, URI https, String tftp, String tvs) {}
