package io.offhook.phone.redemption;

import java.net.URI;

/** Sends the requests of one phone to the activation service. */
@FunctionalInterface
public interface RedeemCode {

    RedemptionAnswer redeem(URI service, CodeDigits code);

    /** Asks for a record without a code. Who only redeems codes gets no answer. */
    default RedemptionAnswer register(URI service) {
        return new RedemptionAnswer.NoAnswer(service + " was not asked");
    }

    /** Tells the service how the phone got on. Nothing depends on it, and a report that fails is lost. */
    default void report(URI service, DeviceReport report) {}
}
