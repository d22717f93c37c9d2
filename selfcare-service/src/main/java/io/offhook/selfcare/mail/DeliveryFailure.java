package io.offhook.selfcare.mail;

/**
 * Why a mail was not sent.
 *
 * @param permanent whether another attempt is useless
 * @param ofAddress whether no mail to this address can ever be sent
 * @param reason a sentence for a person; never an address
 */
public record DeliveryFailure(boolean permanent, boolean ofAddress, String reason) {

    public static DeliveryFailure permanent(String reason) {
        return new DeliveryFailure(true, false, reason);
    }

    /** The address is refused for good. */
    public static DeliveryFailure addressRefused(String reason) {
        return new DeliveryFailure(true, true, reason);
    }

    public static DeliveryFailure transientFailure(String reason) {
        return new DeliveryFailure(false, false, reason);
    }
}
