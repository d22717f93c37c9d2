@NullMarked
package io.offhook.selfcare.account;

import org.jspecify.annotations.NullMarked;
