package io.offhook.phone.wire;

import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.trust.PhoneServers.Transport;
import io.offhook.stackclient.stack.PhoneSide;
import java.net.InetSocketAddress;
import java.net.URI;

/** The servers of phones in the local stack. */
public final class StackServers {

    private StackServers() {}

    /** CAPF, not resolved yet. */
    public static InetSocketAddress capf(PhoneSide phones) {
        var capf = URI.create("tls://" + phones.capf());
        return InetSocketAddress.createUnresolved(capf.getHost(), capf.getPort());
    }

    public static PhoneServers of(PhoneSide phones) {
        var tvs = URI.create("tls://" + phones.tvs());
        return new PhoneServers(
                phones.files(),
                phones.https(),
                URI.create("tftp://" + phones.tftp()),
                InetSocketAddress.createUnresolved(tvs.getHost(), tvs.getPort()),
                Transport.HTTP);
    }
}
