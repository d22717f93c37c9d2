/**
 * Runs the steps of a demo, times them, and prints them as text or JSON.
 */
@NullMarked
package io.offhook.demo.step;

import org.jspecify.annotations.NullMarked;
