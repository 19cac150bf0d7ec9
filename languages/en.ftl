# What pages say in English. Every other file of this folder has the same keys and the same places.
# A text holds no markup; templates put names into `bdi` and `code` themselves.

# --- Every page -------------------------------------------------------------------------------------------

# The name of the language, in the language itself.
language-name = English
page-made = Made by mailsetup from the provider file of { $provider }. It holds no password.

# --- The values of a server -------------------------------------------------------------------------------

values-imap = Incoming mail (IMAP)
values-pop3 = Incoming mail (POP3)
values-pop3-instead = Incoming mail (POP3), instead of IMAP
values-smtp = Outgoing mail (SMTP)
values-server = Server
values-port = Port
values-security = Security
values-username = Username
values-password = Password
values-authentication = Authentication
values-checked = Checked
# Before a host name in the letters of its language, which programs take in ASCII.
values-letters = that is,
values-checked-on = { $day }, with the server
values-or = or
values-auth-password = password
values-auth-encrypted = encrypted password
values-auth-oauth2 = sign-in page (OAuth2)
values-password-yours = your e-mail password
values-password-none = none: a web page asks you to sign in
values-port-trap = Choose the security first, then correct the port: with { $security } most programs put in { $usual } by themselves. Change it to { $port }.

# A username that is the address, or a part of it; the second three stand within a longer one.
username-address = your full e-mail address
username-local-part = the part of your e-mail address before the @
username-domain = the part of your e-mail address after the @
username-of-address = [your address]
username-of-local-part = [what stands before the @]
username-of-domain = [what stands after the @]

notes-alternatives = If a server does not answer, try another one: { $servers }.
notes-server = { $protocol } { $host }, port { $port }, { $security }

# --- The set-up page --------------------------------------------------------------------------------------

languages = Languages
in-english = (in English)
copy = Copy
copied = Copied: { $value }
# Stands before the @ of an example.
example-name = name

setup-title = Set up { $provider } mail
setup-lead = Type your e-mail address, and follow the steps for your device.
setup-address = Your e-mail address
setup-button = Show my steps
setup-private = The address stays in your browser. Nobody is sent it.
setup-wrong = That is no e-mail address. One looks like this:
setup-elsewhere = { $domain } is not in the list of the domains of { $provider }, at the end of this page. Check the spelling. If { $provider } keeps your mail all the same, go on.
setup-devices = Where do you read your mail?
setup-for = The steps and settings are for
setup-otherwise = Or step by step, with every value:
setup-get-profile = Get the profile
setup-phone = On your phone
setup-phone-code = Point the camera of the phone at this code. It opens this page there.
setup-phone-alt = A QR code with the address of this page
setup-settings = The settings, to type
setup-settings-intro = For any other program. Every program asks for these, in words that differ a little.
setup-papers = To print, and for when it does not work
setup-sheet = The settings sheet
setup-sheet-pdf = The settings sheet as a PDF
setup-troubleshooting = It does not work
setup-domains = For addresses at

device-ios = iPhone and iPad
device-android = Android
device-windows = Windows
device-mac = Mac
device-linux = Linux

# The labels of iOS and macOS are those of an English device.
setup-profile = With a profile, which fills in the settings
setup-ios-1 = Tap the button below, in Safari. Other browsers often only save the file.
setup-ios-2 = Tap “Allow”, then “Close”.
setup-ios-3 = Open the Settings app within 8 minutes. Near the top, tap “Profile Downloaded”, then “Install”.
setup-ios-4 = Type what the device asks for: your name, your address, your e-mail password. The profile holds no password.
setup-mac-1 = Click the button below, and open the file that was saved.
setup-mac-2 = Open System Settings, “General”, “Device Management”. Double-click the profile, then click “Install”.
setup-mac-3 = Type what the Mac asks for: your name, your address, your e-mail password. The profile holds no password.

setup-thunderbird = With Thunderbird, which finds the settings by itself
setup-android-1 = Install Thunderbird from the Play Store or from F-Droid, and open it.
setup-android-2 = Tap “Get started”, type your e-mail address and tap “Continue”.
setup-android-3 = Type your e-mail password. That is all.
setup-desktop-1 = Install Thunderbird from thunderbird.net, and open it.
setup-desktop-2 = Type your name and your e-mail address, and click “Continue”.
setup-desktop-3 = Type your e-mail password. That is all.

setup-by-hand = The Mail app by hand, or with the profile
guide-gmail = Gmail app
guide-samsung = Samsung Email
guide-outlook-android = Outlook for Android
guide-fairemail = FairEmail
guide-thunderbird-android = Thunderbird for Android, K-9 Mail
guide-outlook-new = New Outlook
guide-outlook-classic = Classic Outlook
guide-windows-mail = Windows Mail
guide-thunderbird = Thunderbird
