package io.offhook.selfcare.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Lengths of time in words. */
@MessageBundle("time")
public interface TimeText {

    @Message("{count} {#if count == 1}day{#else}days{/if}")
    String days(long count);

    @Message("{count} {#if count == 1}hour{#else}hours{/if}")
    String hours(long count);

    @Message("{count} {#if count == 1}minute{#else}minutes{/if}")
    String minutes(long count);

    @Message("less than a minute")
    String lessThanAMinute();

    @Message("{larger} and {smaller}")
    String both(String larger, String smaller);
}
