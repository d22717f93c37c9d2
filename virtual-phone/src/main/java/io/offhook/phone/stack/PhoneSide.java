package io.offhook.phone.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where phones ask, whatever the ports were moved to.
 *
 * @param files over HTTP
 * @param https the same over HTTPS
 * @param tftp {@code host:port}, the same over TFTP
 * @param tvs {@code host:port}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PhoneSide(URI files, URI https, String tftp, String tvs) {

    PhoneServers servers() {
        return new PhoneServers(files, https, URI.create("tftp://" + tftp), tvsAddress(), Transport.HTTP);
    }

    private InetSocketAddress tvsAddress() {
        var uri = URI.create("tls://" + tvs);
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
    }
}
