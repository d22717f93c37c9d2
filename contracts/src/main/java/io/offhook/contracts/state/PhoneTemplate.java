package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a new phone has unless its request or its row says otherwise. Key: {@code phone-template/<name>}.
 *
 * @param model absent: the request or the row names it
 * @param devicePool name of the device pool
 * @param phoneButtonTemplate name of the phone button template
 * @param securityProfile name of the security profile
 * @param sipProfile name of the SIP profile
 * @param lineTemplate name of the line template; absent: none
 * @param description may have the tags {@code #DN#} and {@code #DEVICENAME#}; absent: none
 * @param ownerId the owner of each; absent: none
 * @param requiresActivationCode absent: as the onboarding method of the model says
 * @param mraAllowed whether its phones may be outside the premises
 */
public record PhoneTemplate(
        String name,
        @Nullable String model,
        String devicePool,
        String phoneButtonTemplate,
        String securityProfile,
        String sipProfile,
        @Nullable String lineTemplate,
        @Nullable String description,
        @Nullable String ownerId,
        @Nullable Boolean requiresActivationCode,
        boolean mraAllowed)
        implements Event {}
