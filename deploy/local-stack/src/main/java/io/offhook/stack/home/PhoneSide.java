package io.offhook.stack.home;

/**
 * Where phones ask, as they cannot guess it once ports are moved.
 *
 * @param files URL, over HTTP
 * @param https URL, the same over HTTPS
 * @param tftp {@code host:port}, the same over TFTP
 * @param tvs {@code host:port}
 */
public record PhoneSide(String files, String https, String tftp, String tvs) {}
