package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a line has unless its phone says otherwise. Key: {@code line-template/<name>}. Texts may have the tags {@code #FN#} and {@code
 * #LN#} (names of the owner), {@code #DN#} and {@code #DEVICENAME#}.
 *
 * @param display name that called parties see
 * @param label text beside the line button
 * @param partition name of the route partition
 * @param callingSearchSpace name of the calling search space
 */
public record LineTemplate(
        String name,
        @Nullable String display,
        @Nullable String label,
        @Nullable String partition,
        @Nullable String callingSearchSpace)
        implements Event {}
