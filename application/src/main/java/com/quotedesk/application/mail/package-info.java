@NullMarked
package com.quotedesk.application.mail;

import org.jspecify.annotations.NullMarked;
