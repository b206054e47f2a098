@NullMarked
package com.quotedesk.bootstrap.mail;

import org.jspecify.annotations.NullMarked;
