package io.offhook.attack.wire;

import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;

/** Callers that nobody knows: loopback addresses of their own, and phones of a manufacturer that nobody trusts. */
public final class Strangers {

    private static final SSLSocketFactory SOCKETS =
            sockets(ManufacturerCa.create().issue(MicRequest.of(device("8845", new SecureRandom()), KeyType.EC)));

    private Strangers() {}

    static SSLSocketFactory sockets() {
        return SOCKETS;
    }

    /** TLS with this certificate, to any server. */
    public static SSLSocketFactory sockets(Identity phone) {
        return PhoneTls.accepting(server -> true).socketsOf(phone);
    }

    public static Device device(String model, RandomGenerator random) {
        return new Device(PhoneModel.parse(model), MacAddress.random(random));
    }

    /** {@code 127.64.0.0} and above: not the address that the owner of this machine uses. */
    public static InetAddress address(RandomGenerator random) {
        try {
            return InetAddress.getByAddress(new byte[] {
                127, (byte) random.nextInt(64, 250), (byte) random.nextInt(250), (byte) random.nextInt(1, 250)
            });
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four bytes are an address
        }
    }
}
