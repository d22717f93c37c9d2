package io.offhook.pki.tlv;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import java.math.BigInteger;
import java.util.Arrays;

/** Serial numbers of certificates: unsigned, big-endian, as short as can be. */
public final class Serial {

    private Serial() {}

    public static byte[] toBytes(BigInteger serial) {
        if (serial.signum() < 0) {
            throw new IllegalArgumentException("no phone knows a negative serial number");
        }
        var signed = serial.toByteArray();
        return signed.length > 1 && signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
    }

    public static BigInteger of(Element element) throws MalformedFile {
        var value = element.value();
        if (value.length() == 0 || (value.length() > 1 && value.at(0) == 0)) {
            throw element.malformed(Reason.WRONG_LENGTH, "a serial number is not empty and begins with no zero");
        }
        return new BigInteger(1, value.toArray());
    }
}
