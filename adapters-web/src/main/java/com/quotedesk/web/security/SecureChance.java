package com.quotedesk.web.security;

import com.quotedesk.application.users.Chance;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

@Singleton
final class SecureChance implements Chance {

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
