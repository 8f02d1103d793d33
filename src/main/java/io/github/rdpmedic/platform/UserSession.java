package io.github.rdpmedic.platform;

/**
 * What belongs to the person who is signed in, and to no other: their folders, programs and saved sign-ins. An
 * elevated process may be somebody else's session, so none of this is for the elevated child.
 */
public record UserSession(
        UserFolders folders, RunningPrograms programs, CredentialStore credentials, SoftwareInventory software) {}
