/**
 * How long pages of the console take when it knows many phones: its database is filled by SQL, and a browser asks for what administrators
 * open.
 */
@NullMarked
package io.offhook.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
