/**
 * The first phone, told as a story on a running stack: {@link io.offhook.phone.demo.Story} is the script, the other
 * classes are its scenes and its cast.
 */
@NullMarked
package io.offhook.phone.demo;

import org.jspecify.annotations.NullMarked;
