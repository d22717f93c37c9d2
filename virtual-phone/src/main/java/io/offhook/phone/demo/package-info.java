/**
 * The first phone, told as a story on a running stack: {@link io.offhook.phone.demo.Story} is the script, each scene is
 * played and timed by the {@link io.offhook.phone.demo.Narrator}, and the first that goes wrong ends it.
 */
@NullMarked
package io.offhook.phone.demo;

import org.jspecify.annotations.NullMarked;
