/** What the rest is given from outside: time and settings. */
@NullMarked
package io.offhook.selfcare.config;

import org.jspecify.annotations.NullMarked;
