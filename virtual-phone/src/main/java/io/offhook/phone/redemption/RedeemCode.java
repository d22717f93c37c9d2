package io.offhook.phone.redemption;

import java.net.URI;

/** Sends the redemption request of one phone. */
@FunctionalInterface
public interface RedeemCode {

    RedemptionAnswer redeem(URI service, CodeDigits code);
}
