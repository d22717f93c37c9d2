package io.offhook.phone.redemption;

import java.net.URI;

/** Asks an activation service for one phone. */
@FunctionalInterface
public interface RedeemCode {

    RedemptionAnswer redeem(URI service, CodeDigits code);
}
