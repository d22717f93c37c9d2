package io.offhook.demo;

import io.offhook.demo.step.Retry;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.stackclient.http.Problem;
import java.net.URI;

/** Redeems a code and checks the answer. */
public final class RedemptionCheck {

    private final URI service;

    RedemptionCheck(URI service) {
        this.service = service;
    }

    Redemption success(RedeemCode phone, CodeDigits code) throws Exception {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Redeemed(var redemption)) {
            return redemption;
        }
        throw new UnexpectedResult("the code to be accepted", answer.toString());
    }

    Problem refusal(RedeemCode phone, CodeDigits code, String reason) throws Exception {
        var answer = redeem(phone, code);
        if (answer instanceof RedemptionAnswer.Refused(var problem)
                && problem.reason().equals(reason)) {
            return problem;
        }
        throw new UnexpectedResult("a refusal with reason " + reason, answer.toString());
    }

    private RedemptionAnswer redeem(RedeemCode phone, CodeDigits code) throws Exception {
        return Retry.ask(() -> phone.redeem(service, code), RedemptionCheck::isSettled);
    }

    private static boolean isSettled(RedemptionAnswer answer) {
        return switch (answer) {
            case RedemptionAnswer.NoAnswer none -> false;
            case RedemptionAnswer.Refused(var problem) -> !problem.passes();
            case RedemptionAnswer.Redeemed redeemed -> true;
            case RedemptionAnswer.HandshakeRefused refused -> true;
        };
    }
}
