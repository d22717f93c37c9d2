package io.offhook.selfcare.mail;

/**
 * Why a mail was not sent.
 *
 * @param permanent whether another attempt is useless
 * @param reason a sentence for a person; never an address
 */
public record DeliveryFailure(boolean permanent, String reason) {

    public static DeliveryFailure permanent(String reason) {
        return new DeliveryFailure(true, reason);
    }

    public static DeliveryFailure transientFailure(String reason) {
        return new DeliveryFailure(false, reason);
    }
}
